// The manifest is built (dist/); its type must not depend on that.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
