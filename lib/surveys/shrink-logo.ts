import sharp from "sharp";
import { InvalidInput } from "@/lib/platform/errors";
import { LOGO_TOO_LARGE, MOST_LOGO_BYTES } from "./logo-limit";

const MOST_WIDTH = 320;
const MOST_HEIGHT = 96;
const MOST_SHRUNK_BYTES = 6 * 1024;
const MOST_PIXELS = 16_000_000;

/** What is tried until it is small enough: fewer colours first, then fewer pixels. */
const TRIES = [
  { scale: 1, colours: 256 },
  { scale: 1, colours: 32 },
  { scale: 0.75, colours: 32 },
  { scale: 0.5, colours: 32 },
  { scale: 0.5, colours: 16 },
] as const;

const NOT_AN_IMAGE =
  "This is not a PNG, JPEG or WebP image. Nothing was changed. Save the logo as one of these and choose it again.";
const IS_SVG =
  "This is an SVG drawing, which many mail programs do not show. Nothing was changed. Export the logo as a PNG and choose that.";
const UNREADABLE =
  "This image cannot be read: it is damaged, or has more than 16 million pixels. Nothing was changed. Save it anew and choose it again.";

/**
 * A logo as every page carries it: a PNG of at most 320 x 96 pixels and 6 KB, drawn anew, so that nothing else that the file
 * held is kept. Throws InvalidInput with a sentence for what is no PNG, JPEG or WebP.
 */
export async function shrinkLogo(bytes: Uint8Array) {
  if (bytes.length > MOST_LOGO_BYTES) throw new InvalidInput(LOGO_TOO_LARGE);
  if (!isReadable(bytes)) throw new InvalidInput(looksLikeSvg(bytes) ? IS_SVG : NOT_AN_IMAGE);

  for (const { scale, colours } of TRIES) {
    const { data, info } = await draw(bytes, scale, colours);
    if (data.length <= MOST_SHRUNK_BYTES) return { png: data, width: info.width, height: info.height };
  }
  throw new Error("Even sixteen colours on 160 x 48 pixels were too many.");
}

async function draw(bytes: Uint8Array, scale: number, colours: number) {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .autoOrient()
      .resize({
        width: Math.round(MOST_WIDTH * scale),
        height: Math.round(MOST_HEIGHT * scale),
        fit: "inside",
        withoutEnlargement: true,
      })
      .toColourspace("srgb")
      .png({ palette: true, colours, compressionLevel: 9, effort: 7 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw new InvalidInput(UNREADABLE);
  }
}

/** By its first bytes: nothing else reaches the decoder. */
function isReadable(bytes: Uint8Array) {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  return (
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    head.startsWith("\xff\xd8\xff") ||
    (head.startsWith("RIFF") && head.endsWith("WEBP"))
  );
}

function looksLikeSvg(bytes: Uint8Array) {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString("utf8");
  return /^\s*(\ufeff\s*)?</.test(head) && head.includes("<svg");
}
