import sharp from "sharp";

/** The firm's mark as a PNG: a meridian over a globe, drawn from shapes alone. */
export function drawLogo(colour: string): Promise<Uint8Array> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">
<circle cx="48" cy="48" r="44" fill="${colour}"/>
<g fill="none" stroke="#ffffff" stroke-width="5">
<ellipse cx="48" cy="48" rx="19" ry="41"/>
<path d="M5 48h86"/>
</g>
</svg>`;
  return sharp(Buffer.from(drawing)).png().toBuffer();
}
