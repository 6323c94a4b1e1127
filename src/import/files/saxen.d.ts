declare module 'saxen' {
  /** The part of the parser that is used; it ships no types. */
  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', listener: (name: string) => void): this;
    on(event: 'text' | 'cdata', listener: (text: string) => void): this;
    write(xml: string): this;
    end(): Error | undefined;
  }
}
