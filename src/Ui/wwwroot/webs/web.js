// The picture of a web, drawn by cytoscape on a canvas. It starts where the server has placed each thing, and nothing moves unasked.
import cytoscape from '../vendored/cytoscape.js';

const shapes = { Circle: 'ellipse', Square: 'rectangle', Diamond: 'diamond', Triangle: 'triangle', Hexagon: 'hexagon', Pentagon: 'pentagon' };
const many = 600;

// Cytoscape would write a style element, which the content policy refuses; what it would say stands in ui.css.
function alreadyStyled() {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const mark = document.createElement('meta');
  mark.id = id;
  document.head.append(mark);
}

/** Draws into an element; what is tapped is told to the page by its id. */
export function open(host, web, page) {
  alreadyStyled();
  const picture = cytoscape({
    container: host,
    elements: elementsOf(web),
    layout: { name: 'preset', fit: true, padding: 24 },
    style: styleOf(host, web.kinds),
    minZoom: 0.02,
    maxZoom: 6,
    // A large web is dragged without its lines, and drawn at one pixel for one: old phones keep up.
    hideEdgesOnViewport: web.nodes.length > many,
    pixelRatio: web.nodes.length > many ? 1 : 'auto',
    boxSelectionEnabled: false,
    autoungrabify: web.nodes.length > many,
  });
  picture.on('tap', 'node', event => page.invokeMethodAsync('Choose', event.target.id()));
  picture.on('tap', event => event.target === picture && page.invokeMethodAsync('Choose', null));

  const keys = event => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) picture.panBy({ x: step[0], y: step[1] });
    else if (event.key === '+' || event.key === '=') zoom(1.4);
    else if (event.key === '-') zoom(1 / 1.4);
    else if (event.key === '0') picture.fit(visible(), 24);
    else return;
    event.preventDefault();
  };
  host.addEventListener('keydown', keys);

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => picture.style(styleOf(host, web.kinds));
  dark.addEventListener('change', repaint);
  const theme = new MutationObserver(repaint);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });

  const visible = () => picture.elements(':visible');
  const zoom = factor =>
    picture.zoom({ level: picture.zoom() * factor, renderedPosition: { x: host.clientWidth / 2, y: host.clientHeight / 2 } });

  return {
    zoom,
    pan: (right, down) => picture.panBy({ x: (-right * host.clientWidth) / 4, y: (-down * host.clientHeight) / 4 }),
    whole: () => picture.fit(visible(), 24),
    hide: kinds => picture.batch(() => {
      for (const node of picture.nodes()) node.style('display', kinds.includes(node.data('kind')) ? 'none' : 'element');
    }),
    choose: (id, centre) => {
      picture.elements().removeClass('chosen beside');
      const node = id ? picture.getElementById(id) : picture.collection();
      node.addClass('chosen');
      node.connectedEdges().addClass('beside');
      if (centre && node.nonempty()) picture.viewport({ zoom: Math.max(picture.zoom(), 1), pan: middle(host, node, Math.max(picture.zoom(), 1)) });
    },
    // Asked for by a button: things that are tied move together, at once and without a show.
    arrange: () => visible().layout({ name: 'cose', animate: false, fit: true, padding: 24, numIter: picture.nodes().length > 300 ? 120 : 600 }).run(),
    add: more => {
      const fresh = elementsOf(more).filter(element => picture.getElementById(element.data.id).empty());
      picture.add(fresh);
    },
    count: () => picture.nodes(':visible').length,
    frames: async () => {
      const times = [];
      let last = performance.now();
      for (let i = 0; i < 60; i++) {
        picture.panBy({ x: i % 2 ? 12 : -10, y: 6 });
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
      }
      return times;
    },
    close: () => {
      theme.disconnect();
      dark.removeEventListener('change', repaint);
      host.removeEventListener('keydown', keys);
      picture.destroy();
    },
  };
}

/** A picture measures the room it has: it is given its room before it is drawn. */
export const unhide = host => host.removeAttribute('hidden');

const middle = (host, node, zoom) => ({ x: host.clientWidth / 2 - node.position('x') * zoom, y: host.clientHeight / 2 - node.position('y') * zoom });

const elementsOf = web => [
  ...web.nodes.map(node => ({ group: 'nodes', data: { id: node.id, kind: node.kind, name: node.name, size: node.size }, position: { x: node.x, y: node.y } })),
  ...web.edges.map(edge => ({ group: 'edges', data: { id: `${edge.from} ${edge.type} ${edge.to}`, source: edge.from, target: edge.to } })),
];

/** Colours are those of the page, in light and dark. */
function styleOf(host, kinds) {
  const read = (element, name) => getComputedStyle(element).getPropertyValue(name).trim();
  const [ink, surface, line, accent] = ['--ma-ink', '--ma-surface', '--ma-muted', '--ma-accent'].map(name => read(host, name));
  const theme = document.documentElement.dataset.theme;
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const colourOf = number => {
    const probe = document.createElement('span');
    probe.className = `ma-chart-${number}`;
    host.append(probe);
    const colour = read(probe, '--ma-chart') || ink;
    probe.remove();
    return isDark ? lighter(colour) : colour;
  };
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)', height: 'data(size)', label: 'data(name)', color: ink, 'font-family': 'Inter Variable, sans-serif', 'font-size': 'mapData(size, 14, 24, 10, 30)', 'min-zoomed-font-size': 9,
        'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'ellipsis', 'text-max-width': 140, 'text-background-color': surface, 'text-background-opacity': 0.8,
        'border-width': 1, 'border-color': surface,
      },
    },
    { selector: 'edge', style: { width: 1, 'line-color': line, 'line-opacity': 0.5, 'curve-style': 'haystack' } },
    ...kinds.map(kind => ({ selector: `node[kind = "${kind.kind}"]`, style: { 'background-color': colourOf(kind.colour), shape: shapes[kind.shape] } })),
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': accent, 'font-weight': 600, 'min-zoomed-font-size': 0, 'z-index': 10 } },
    { selector: 'edge.beside', style: { width: 3, 'line-color': accent, 'line-opacity': 1, 'z-index': 9 } },
  ];
}

/** As the drawn picture does it: 45 % towards white. */
function lighter(colour) {
  const parts = /^#(..)(..)(..)$/.exec(colour);
  if (!parts) return colour;
  return `rgb(${parts.slice(1).map(part => Math.round(parseInt(part, 16) * 0.55 + 255 * 0.45)).join(',')})`;
}
