/** What a colleague wrote, line breaks and all. */
export function TypedWords({ words }: { words: string }) {
  return (
    <p dir="auto" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere", maxWidth: "42rem" }}>
      {words}
    </p>
  );
}
