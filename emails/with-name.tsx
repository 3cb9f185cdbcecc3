import { Fragment } from "react";

// The character that stands for an object in a text: no sentence of ours has it.
const HERE = "\uFFFC";

/** A sentence with a name in it that keeps its own direction: a Hebrew name must not turn an English sentence around. */
export function WithName({ sentence, name }: { sentence: (name: string) => string; name: string }) {
  const [before, ...after] = sentence(HERE).split(HERE);
  return (
    <>
      {before}
      {after.map((rest) => (
        <Fragment key={rest}>
          <bdi>{name}</bdi>
          {rest}
        </Fragment>
      ))}
    </>
  );
}
