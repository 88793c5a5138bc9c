import { palette } from './palette.ts';

/** Pixels across, whatever the drawing's own: as wide as a page of text at 200 dots an inch. */
const across = 1240;

/**
 * Makes the function that paints a drawing as PNG, on paper white, for programs that show no SVG. What paints is WebAssembly and holds its
 * own font, so that the bytes are the same on every machine; it is loaded once, which takes as long as painting.
 */
export async function openPainter(): Promise<(svg: string) => Promise<Uint8Array>> {
  const { Renderer } = await import('@takumi-rs/wasm/node');
  const renderer = new Renderer();
  return (svg) => {
    const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
    const onPaper = svg.replace(/<svg[^>]*>/, `$&<rect width="100%" height="100%" fill="${palette.paper}"/>`);
    const src = `data:image/svg+xml,${encodeURIComponent(onPaper)}`;
    const size = { width: across, height: Math.round((across * height) / width) };
    return renderer.render({ type: 'image', src, ...size }, { ...size, format: 'png' });
  };
}
