"use client";

import { Stack } from "@mantine/core";
import { TextAreaField } from "@/components/form/fields";
import classes from "./comment-fields.module.css";
import type { QuestionText } from "./survey-fields";

/** The open question, with a wording of its own for each class of score. */
export function CommentFields({ question, isByClass }: { question?: QuestionText; isByClass: boolean }) {
  return (
    <Stack gap="sm">
      <TextAreaField
        name="comment"
        label="The reason"
        description={
          isByClass
            ? "An open question. Asked in these words until a score is chosen, then in those below; a wording left empty falls back to this one."
            : "An open question."
        }
        defaultValue={question?.text}
        minRows={1}
      />
      {isByClass && (
        <div className={classes.wordings}>
          <TextAreaField
            name="commentDetractor"
            label="After 0 to 6"
            defaultValue={question?.textDetractor ?? ""}
            minRows={1}
          />
          <TextAreaField
            name="commentPassive"
            label="After 7 or 8"
            defaultValue={question?.textPassive ?? ""}
            minRows={1}
          />
          <TextAreaField
            name="commentPromoter"
            label="After 9 or 10"
            defaultValue={question?.textPromoter ?? ""}
            minRows={1}
          />
        </div>
      )}
    </Stack>
  );
}
