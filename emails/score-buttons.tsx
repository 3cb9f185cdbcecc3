import { LIGHT, SANS } from "./mail-theme";
import type { MailScale, MailWords } from "./mail-words";

type Props = {
  link: string;
  scale: MailScale;
  words: Pick<MailWords, "outOf">;
  direction: "ltr" | "rtl";
};

// Targets of 44 px: six beside each other are the most that fit a phone, and most mail clients cannot be asked how wide they are.
const MOST_COLUMNS = 6;
const COLUMN_WIDTH = 70;

/** The scale, each score a link that fills its cell. Neutral on purpose: a coloured scale leads the answer. */
export function ScoreButtons({ link, scale, words, direction }: Props) {
  const scores = Array.from({ length: scale.high - scale.low + 1 }, (_, i) => scale.low + i);
  const rows = Math.ceil(scores.length / MOST_COLUMNS);
  const columns = Math.ceil(scores.length / rows);
  const [start, end] = direction === "rtl" ? (["right", "left"] as const) : (["left", "right"] as const);
  const half = Math.floor(columns / 2);
  return (
    <table
      role="presentation"
      dir={direction}
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      style={{
        width: "100%",
        maxWidth: columns * COLUMN_WIDTH,
        tableLayout: "fixed",
        borderCollapse: "separate",
      }}
    >
      <tbody>
        {Array.from({ length: rows }, (_, row) => row * columns).map((first) => (
          <tr key={first}>
            {Array.from({ length: columns }, (_, column) => scores[first + column]).map((score, column) => (
              <td key={score ?? `empty-${column}`} style={{ padding: 3 }}>
                {score !== undefined && (
                  <a
                    href={`${link}/${score}`}
                    aria-label={words.outOf(score, scale.high)}
                    className="score"
                    style={scoreStyle}
                  >
                    {score}
                  </a>
                )}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <EndLabel text={`${scale.low}: ${scale.lowWords}`} align={start} span={half} />
          <EndLabel text={`${scale.high}: ${scale.highWords}`} align={end} span={columns - half} />
        </tr>
      </tbody>
    </table>
  );
}

function EndLabel({ text, align, span }: { text: string; align: "left" | "right"; span: number }) {
  return (
    <td colSpan={span} align={align} valign="top" className="slate" style={{ ...endStyle, textAlign: align }}>
      {text}
    </td>
  );
}

const scoreStyle = {
  display: "block",
  padding: "12px 0",
  border: `1px solid ${LIGHT.control}`,
  borderRadius: 8,
  backgroundColor: LIGHT.surface,
  color: LIGHT.ink,
  fontFamily: SANS,
  fontSize: 17,
  lineHeight: "22px",
  fontWeight: 600,
  textAlign: "center",
  textDecoration: "none",
} as const;

const endStyle = {
  padding: "6px 3px 0",
  color: LIGHT.slate,
  fontFamily: SANS,
  fontSize: 13,
  lineHeight: "18px",
} as const;
