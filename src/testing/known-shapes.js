// Runs in an open page, for page-checks.ts.

/** Rules about a page as a whole, or about what may stand in it once. */
const aboutPage = /^(accesskeys|bypass|document|duplicate|heading-order|html|landmark|meta|page|region|skip-link)/;

const others = () => axe._audit.rules.filter(({ id }) => !aboutPage.test(id));

/** Lets every other rule of axe look only at what `markKnown` left unmarked. */
function passOverKnown() {
  const unmarked = (selector) => `${selector.trim()}:not([data-seen])`;
  axe.configure({
    rules: others().map(({ id, selector }) => ({
      id,
      selector: selector
        .split(/,(?![^(]*\))/)
        .map(unmarked)
        .join(),
    })),
  });
}

/** The rules that have nothing new to look at, as options that leave them out. */
function idleRules() {
  const idle = others().filter(({ selector }) => document.querySelector(selector) === null);
  return Object.fromEntries(idle.map(({ id }) => [id, { enabled: false }]));
}

/**
 * Marks with `data-seen` whatever was looked at before. What is built and drawn alike has one name: its elements, how each
 * is drawn, the ground behind it and the width of the window decide; words, numbers and addresses do not.
 * @param {string[]} known the names of what was looked at before
 * @returns {string[]} the names of what was not
 */
function markKnown(known) {
  const names = new Set(known);
  const fresh = new Set();
  const parts = new Map();
  /** Attributes of which only matters whether they say anything. */
  const anyWords =
    /^(href|src|action|id|for|name|value|content|datetime|title|placeholder|d|data-.*)$|^hx-|^aria-(labelledby|describedby|controls|owns)$/;

  /** A short name of a text: 64 bits, so that different texts practically never share one. */
  const short = (text) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
    }
    return (other >>> 0).toString(36) + (one >>> 0).toString(36);
  };

  const attributeOf = ({ name, value }) =>
    anyWords.test(name) ? `${name}${value.trim() === '' ? '' : '=x'}` : `${name}=${value}`;

  /** What is read out in place of words is compared with them, so there they matter. */
  const readOut = (element) =>
    element.hasAttribute('aria-label') || element.querySelector(':scope > [alt]') ? element.textContent : '';

  const shapeOf = (element) => {
    const { color, backgroundColor, backgroundImage, display, visibility, opacity, fontSize, fontWeight } =
      getComputedStyle(element);
    const within = [];
    for (const node of element.childNodes) {
      if (node.nodeType === Node.ELEMENT_NODE) within.push(shapeOf(node));
      else if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== '') within.push('words');
    }
    const shape = short(
      [
        element.localName,
        ...Array.from(element.attributes, attributeOf).sort(),
        [color, backgroundColor, backgroundImage, display, visibility, opacity, fontSize, fontWeight],
        ...within,
        readOut(element),
      ].join(' '),
    );
    const clear = backgroundImage === 'none' && /^rgba\(.*, 0\)$/.test(backgroundColor);
    parts.set(element, { shape, ground: clear ? null : backgroundColor + backgroundImage });
    return shape;
  };

  const mark = (element, behind) => {
    const { shape, ground } = parts.get(element);
    const { localName, role } = element.parentElement;
    const name = short([shape, behind, innerWidth, element.checkVisibility(), localName, role].join(' '));
    // What an entry is called stands elsewhere, so it is only known together with that.
    if (names.has(name) && !element.matches('input, select, textarea')) {
      for (const one of [element, ...element.querySelectorAll('*')]) one.setAttribute('data-seen', '');
      return;
    }
    fresh.add(name);
    for (const child of element.children) mark(child, ground ?? behind);
  };

  for (const element of document.querySelectorAll('[data-seen]')) element.removeAttribute('data-seen');
  shapeOf(document.body);
  for (const child of document.body.children) mark(child, parts.get(document.body).ground ?? 'canvas');
  return [...fresh];
}

/**
 * Menus are most of a page, and axe walks all of it before it asks anything. What a known entry of a menu holds is left
 * out of both its walks: the entry says it has no children, until axe is done. The page itself stays as it is.
 * @param {object} options of axe
 * @returns {Promise<object[]>} what it found
 */
async function lookAtFresh(options) {
  const closed = new Set(document.querySelectorAll('nav :is(ul, li, details)[data-seen]'));
  for (const entry of closed) Object.defineProperty(entry, 'childNodes', { value: [], configurable: true });
  const { FILTER_ACCEPT, FILTER_REJECT } = NodeFilter;
  const passClosed = (node) => (closed.has(node.parentElement) ? FILTER_REJECT : FILTER_ACCEPT);
  document.createTreeWalker = (root, what) =>
    Document.prototype.createTreeWalker.call(document, root, what, passClosed);
  try {
    return (await axe.run(document, { ...options, rules: idleRules() })).violations;
  } finally {
    delete document.createTreeWalker;
    for (const entry of closed) delete entry.childNodes;
  }
}

Object.assign(globalThis, { passOverKnown, markKnown, lookAtFresh });
