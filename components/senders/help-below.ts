import type { InputWrapperProps } from "@mantine/core";

/** Under the field, so that fields beside each other stand on one line however long the words are. */
export const HELP_BELOW: InputWrapperProps["inputWrapperOrder"] = ["label", "input", "description", "error"];
