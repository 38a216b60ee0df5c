// Drawings of processes: bpmn-js shows them, or lets one draw. Its mark in the corner stays as it is: the licence asks so.

const { BpmnJS } = globalThis;

const onCanvas = {
  'zoom-in': (modeler) => modeler.get('zoomScroll').stepZoom(1),
  'zoom-out': (modeler) => modeler.get('zoomScroll').stepZoom(-1),
  fit: (modeler) => modeler.get('canvas').zoom('fit-viewport', 'auto'),
  undo: (modeler) => modeler.get('commandStack').undo(),
  redo: (modeler) => modeler.get('commandStack').redo(),
};

/** The lines around what differs; the colours are those of the words (drawing.css). */
const lines = {
  added: { stroke: '#005a8d', strokeWidth: '4px' },
  removed: { stroke: '#a84300', strokeWidth: '4px', strokeDasharray: '8 4' },
  changed: { stroke: '#8a3a6b', strokeWidth: '4px', strokeDasharray: '2 3' },
  moved: { stroke: '#4f5b62', strokeWidth: '3px', strokeDasharray: '12 3 2 3' },
};

/** Shapes that differ get a line of their own and a word: colour alone does not tell everybody. */
function mark(viewer, marks, words) {
  const [overlays, elements] = ['overlays', 'elementRegistry'].map((name) => viewer.get(name));
  for (const [id, kind] of Object.entries(marks)) {
    const element = elements.get(id);
    if (!element) continue;
    Object.assign(elements.getGraphics(element).querySelector('.djs-visual > *').style, lines[kind]);
    if (element.waypoints) continue;
    const word = Object.assign(document.createElement('span'), {
      className: `difference difference-${kind}`,
      textContent: words[kind],
    });
    overlays.add(element, { position: { top: -12, left: -8 }, html: word });
  }
}

/** Whoever leaves with something undrawn is asked first; sending the form is no leaving. */
function warnOfLoss(modeler, form) {
  let changed = false;
  modeler.on('commandStack.changed', () => {
    changed = true;
  });
  const ask = (event) => changed && event.preventDefault();
  addEventListener('beforeunload', ask);
  form.addEventListener('submit', () => removeEventListener('beforeunload', ask));
}

/** The text control takes what is drawn when the form is sent. */
function sendDrawn(modeler, form, text) {
  let ready = false;
  form.addEventListener('submit', async (event) => {
    if (ready) return;
    event.preventDefault();
    const { submitter } = event;
    const { xml } = await modeler.saveXML({ format: true });
    text.value = xml;
    ready = true;
    // While the first sending is still being told, a second one would be left undone without a word.
    setTimeout(() => form.requestSubmit(submitter));
  });
}

/** The palette lies over the left of the canvas: the drawing begins beside it. */
function clearOfPalette(canvas) {
  canvas.zoom(canvas.zoom() * 0.85);
  canvas.scroll({ dx: 60, dy: 0 });
}

/** What bpmn-js says, in the words of the page; without them it speaks English. */
async function speaking(address) {
  if (!address) return [];
  // Without the words it speaks English, which is better than no drawing.
  const words = await fetch(address).then(
    (answer) => answer.json(),
    () => ({}),
  );
  const translate = (text, values = {}) =>
    (words[text] ?? text).replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
  return [{ translate: ['value', translate] }];
}

async function open(place) {
  const { href, source, marks, words, speech } = place.dataset;
  const canvas = place.querySelector('[data-canvas]');
  const text = source ? document.querySelector(`textarea[name="${source}"]`) : null;
  const drawer = new BpmnJS({ container: canvas, additionalModules: await speaking(speech) });
  const failed = place.querySelector('[data-canvas-failed]');
  const show = async (xml) => {
    try {
      await drawer.importXML(xml);
      failed.hidden = true;
      onCanvas.fit(drawer);
      if (text) clearOfPalette(drawer.get('canvas'));
    } catch {
      // What the server accepted the browser may still not draw: the text, the file and the table are there.
      failed.hidden = false;
    }
  };
  const read = async () => (text ? text.value : (await fetch(href)).text());
  await show(await read());
  const picture = canvas.querySelector('.djs-container > svg');
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', canvas.getAttribute('aria-label') ?? '');
  if (marks) mark(drawer, JSON.parse(marks), JSON.parse(words));
  for (const button of place.querySelectorAll('[data-canvas-do]'))
    button.addEventListener('click', () => onCanvas[button.dataset.canvasDo](drawer));
  if (!text) return;
  const { form } = text;
  place.classList.add('bpmn-drawing');
  form.querySelector('[data-canvas-text]').hidden = true;
  warnOfLoss(drawer, form);
  sendDrawn(drawer, form, text);
  form.querySelector('[data-canvas-open]')?.addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (file) await show(await file.text());
    target.value = '';
  });
}

for (const place of document.querySelectorAll('[data-bpmn]')) open(place);
