import type { StorybookConfig } from '@storybook/web-components-vite';

/** The worker's address points to the built file: here to the copy that `staticDirs` puts beside the page. */
const workerBesidePage = {
  name: 'worker-beside-page',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.endsWith('/src/elements/data/worker-url.ts')) return null;
    return code.replace(/new URL\([^)]*\)/, "new URL('./worker/salesboard.worker.js', document.baseURI)");
  },
};

/** The published package lists side effects of its build only; here the elements are defined by the sources. */
const definesElements = {
  name: 'defines-elements',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    return /\/src\/define\/[^/]+\.ts$/.test(id) ? { code, map: null, moduleSideEffects: true } : null;
  },
};

const one = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'];

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts', '../stories/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [{ from: '../dist/cdn', to: '/worker' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, dedupe: one },
    plugins: [definesElements, workerBesidePage, ...(vite.plugins ?? [])],
    build: { ...vite.build, chunkSizeWarningLimit: 4000 },
  }),
};

export default config;
