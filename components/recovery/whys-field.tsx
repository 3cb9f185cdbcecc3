import { Stack, Textarea } from "@mantine/core";
import { useField } from "@/components/form/use-field";
import classes from "./whys-field.module.css";

const QUESTIONS = [
  "Why did it happen?",
  "Why was that?",
  "And why was that?",
  "Why, once more?",
  "Why, at the root?",
] as const;

/** One to five whys; each appears once the one before has an answer. Together they are one field, `whys`. */
export function WhysField() {
  const { key, defaultValue, error, onChange, ...field } = useField<string[]>({ name: "whys" });
  return (
    <Stack
      key={key}
      gap="xs"
      {...field}
      onChange={({ currentTarget }) =>
        onChange([...currentTarget.querySelectorAll("textarea")].map(({ value }) => value))
      }
    >
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
          defaultValue={defaultValue?.[index]}
          error={index === 0 && error}
        />
      ))}
    </Stack>
  );
}
