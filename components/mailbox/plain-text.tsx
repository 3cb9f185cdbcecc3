import { Disclosure } from "@/components/ui/disclosure";
import { RawText } from "./raw-text";

type Props = {
  text: string;
  /** Shown at once, where there is nothing else to see. */
  isOpen: boolean;
};

/** The text part of a mail, as a reader without HTML sees it. */
export function PlainText({ text, isOpen }: Props) {
  const words = <RawText>{text || "This mail has no text part."}</RawText>;
  return isOpen ? words : <Disclosure summary="The mail as plain text">{words}</Disclosure>;
}
