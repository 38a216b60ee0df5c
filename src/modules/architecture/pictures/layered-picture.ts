import { type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { attributes } from '../../../ui/attributes.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import { elementHref } from '../architecture-links.ts';
import { standingWords } from '../architecture-parts.ts';
import { domainOf, elementAt, type Graph, relationKindAt } from '../graph/graph.ts';
import { standingOf } from '../graph/standing.ts';
import { box, type Edge, type LayeredPicture, type Node } from './layers.rules.ts';

/** So many letters of a name fit into a box. */
const letters = 24;

const cut = (name: string): string => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name);

function drawNode(view: View, graph: Graph, { at, x, y }: Node, middle: number): Html {
  const element = elementAt(graph, at);
  const standing = standingOf(element);
  const place = attributes({ x: x.toFixed(0), y: y.toFixed(0), width: box.width, height: box.height, rx: 6 });
  const second = standing === 'stays' ? element.code : `${element.code} · ${t(view, standingWords(standing))}`;
  return html`<a href="${safeUrl(elementHref(element.id))}" class="node node-${standing}${at === middle ? ' node-middle' : ''}"><title>${element.name} (${element.code})</title>
<rect${place}/><text class="node-name" x="${(x + 10).toFixed(0)}" y="${(y + 20).toFixed(0)}">${cut(element.name)}</text>
<text class="node-code" x="${(x + 10).toFixed(0)}" y="${(y + 36).toFixed(0)}">${second}</text></a>`;
}

function drawEdge(view: View, graph: Graph, { relation, from, to }: Edge, nodes: ReadonlyMap<number, Node>): Html {
  const [one, other] = [nodes.get(from), nodes.get(to)];
  if (!one || !other) return html``;
  const centre = ({ x }: Node) => x + box.width / 2;
  const down = other.y > one.y;
  const level = other.y === one.y;
  const start = down || level ? one.y + box.height : one.y;
  const end = down ? other.y : other.y + box.height;
  const bend = level ? 26 : (end - start) / 2;
  const path = `M${centre(one).toFixed(0)} ${start}C${centre(one).toFixed(0)} ${(start + bend).toFixed(0)} ${centre(other).toFixed(0)} ${(end + (level ? bend : -bend)).toFixed(0)} ${centre(other).toFixed(0)} ${end}`;
  const words = `${elementAt(graph, from).name} ${t(view, relationKindAt(graph, relation).words)} ${elementAt(graph, to).name}`;
  return html`<path class="edge" d="${path}"><title>${words}</title></path>`;
}

/** Layers of elements with their relations, drawn as a picture that needs no script. The table beside it says the same. */
export function layeredPicture(view: View, graph: Graph, picture: LayeredPicture, middle: number, title: Text): Html {
  const { nodes, edges, layers, width, height } = picture;
  const byPlace = new Map(nodes.map((node) => [node.at, node]));
  const heading = (name: string): string => {
    const first = nodes.find(({ at }) => elementAt(graph, at).register === name);
    return first ? t(view, domains[domainOf(elementAt(graph, first.at))]) : name;
  };
  return html`<div class="picture-scroll" role="group" tabindex="0" aria-label="${t(view, title)}">
<svg class="layered" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${t(view, title)}">
${layers.map(
  ({ name, y, height: tall }) =>
    html`<rect class="layer-band" x="4" y="${y - 24}" width="${width - 8}" height="${tall + 34}" rx="8"/><text class="layer-name" x="14" y="${y - 9}">${heading(name)}</text>`,
)}
${edges.map((edge) => drawEdge(view, graph, edge, byPlace))}
${nodes.map((node) => drawNode(view, graph, node, middle))}
</svg></div>`;
}
