// What a portal does around Salesboard: its own words, its theme, and where the import panel opens. Nothing here is needed by the widgets.
const root = document.documentElement;
const data = document.querySelector('#sales');
const dialog = document.querySelector('#import');
const at = id => document.getElementById(id);

for (const node of document.querySelectorAll('[data-zh]')) node.dataset.en = node.textContent;
for (const node of document.querySelectorAll('[data-zh-label]')) node.dataset.enLabel = node.getAttribute('aria-label');

function speak(language) {
  const chinese = language.startsWith('zh');
  root.lang = language;
  data.setAttribute('locale', language);
  for (const node of document.querySelectorAll('[data-zh]')) node.textContent = chinese ? node.dataset.zh : node.dataset.en;
  for (const node of document.querySelectorAll('[data-zh-label]')) node.setAttribute('aria-label', chinese ? node.dataset.zhLabel : node.dataset.enLabel);
}

/** The reader's choices live in the address, so that a link shows what the sender saw. */
function remember(key, value) {
  const url = new URL(location.href);
  if (value) url.searchParams.set(key, value);
  else url.searchParams.delete(key);
  history.replaceState(null, '', url);
}

function bind(id, apply, fallback) {
  const select = at(id);
  select.value = new URL(location.href).searchParams.get(id) ?? fallback;
  select.addEventListener('change', () => {
    apply(select.value);
    remember(id, select.value);
  });
  apply(select.value);
}

bind('language', speak, navigator.language.startsWith('zh') ? 'zh-Hans' : 'en');
bind('theme', theme => {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
}, '');

function showOrigin() {
  const have = data.store?.state.have;
  const imported = have?.kind === 'data' && have.origin === 'imported';
  at('back-to-sample').hidden = !imported;
  at('own').hidden = !imported;
  at('origin').hidden = imported;
}
data.addEventListener('saleshealth', showOrigin);

at('open-import').addEventListener('click', () => {
  if (!dialog.querySelector('sales-import-panel')) {
    const panel = document.createElement('sales-import-panel');
    panel.setAttribute('source', 'sales');
    panel.setAttribute('heading-level', '2');
    dialog.append(panel);
  }
  dialog.showModal();
});
at('close-import').addEventListener('click', () => dialog.close());
at('back-to-sample').addEventListener('click', async () => {
  await data.clear();
  data.reload();
});
