import { Stack, Textarea } from "@mantine/core";
import { useFormState } from "@/components/form/submit-form";
import classes from "./whys-field.module.css";

const QUESTIONS = [
  "Why did it happen?",
  "Why was that?",
  "And why was that?",
  "Why, once more?",
  "Why, at the root?",
] as const;

/** One to five whys; each appears once the one before has an answer. */
export function WhysField() {
  const error = useFormState().fieldErrors?.whys?.[0];
  return (
    <Stack gap="xs">
      {QUESTIONS.map((question, index) => (
        <Textarea
          key={question}
          className={classes.why}
          name="whys[]"
          label={question}
          description={
            index === 0
              ? "Asked again after each answer, up to five times: until it is something the firm can change."
              : undefined
          }
          placeholder=" "
          autosize
          minRows={1}
          maxRows={8}
          maxLength={2_000}
          required={index === 0}
          error={index === 0 && error}
        />
      ))}
    </Stack>
  );
}
