import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import '../src/define/index.js';

setCustomElementsManifest(manifest);

const item = (value: string, title: string) => ({ value, title });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true }, backgrounds: { disable: true } },
  globalTypes: {
    locale: {
      description: 'Language of words, numbers and dates',
      toolbar: { title: 'Language', icon: 'globe', items: [item('en', 'English'), item('zh-Hans', '简体中文')], dynamicTitle: true },
    },
    theme: {
      description: 'The color scheme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: [item('light', 'Light'), item('dark', 'Dark'), item('light dark', 'As the system')],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { locale: 'en', theme: 'light' },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      page.lang = globals['locale'] as string;
      page.style.colorScheme = globals['theme'] as string;
      document.body.style.background = 'Canvas';
      document.body.style.fontFamily = 'system-ui, sans-serif';
      return story();
    },
  ],
};

export default preview;
