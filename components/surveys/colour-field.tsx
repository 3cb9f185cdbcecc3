"use client";

import { Button, Group, Input, Text } from "@mantine/core";
import { useRef } from "react";
import { useFormContext } from "@/components/form/use-field";
import { colourFlaw, contrastsOf, nearestColour, ratioInWords, textOn } from "@/lib/surveys/colour-contrast";
import classes from "./colour-field.module.css";
import { useFormValue } from "./use-form-value";

const NAME = "brandColour";

/** One colour, written or picked, with what its contrast comes to as it is typed. */
export function ColourField({ colour }: { colour: string | null }) {
  const { errors } = useFormContext();
  const [written, write] = useFormValue(NAME, colour ?? "");
  const hex = written.trim().toLowerCase();
  const isColour = /^#[0-9a-f]{6}$/.test(hex);
  const flaw = isColour ? colourFlaw(hex) : null;
  const refusal = flaw ?? errors[NAME];
  const field = useRef<HTMLInputElement>(null);

  /** The button is gone with the flaw. */
  function take(colour: string) {
    write(colour);
    field.current?.focus();
  }

  return (
    <div>
      <Input.Wrapper
        id={NAME}
        label="One colour"
        description="For the button and a line. Left empty, the page is black on white."
        error={refusal}
      >
        <Group gap="xs" wrap="nowrap">
          <Input
            ref={field}
            name={NAME}
            data-path={NAME}
            className={classes.written}
            placeholder="#2a6fb0"
            value={written}
            onChange={({ currentTarget }) => write(currentTarget.value)}
            error={Boolean(refusal)}
            spellCheck={false}
            autoComplete="off"
            maxLength={20}
          />
          <input
            type="color"
            className={classes.picker}
            aria-label="Pick the colour"
            value={isColour ? hex : "#1d2433"}
            onChange={({ currentTarget }) => write(currentTarget.value)}
          />
        </Group>
      </Input.Wrapper>
      <div role="status" className={classes.verdict}>
        {isColour && !flaw && <Passed colour={hex} />}
        {flaw && (
          <Button
            variant="default"
            size="xs"
            leftSection={<span className={classes.dot} style={{ background: nearestColour(hex) }} />}
            onClick={() => take(nearestColour(hex))}
          >
            Use {nearestColour(hex)}, the nearest that can be seen
          </Button>
        )}
      </div>
    </div>
  );
}

function Passed({ colour }: { colour: string }) {
  const { text, light, dark } = contrastsOf(colour);
  return (
    <Text size="xs" c="dimmed">
      <span className={classes.sample} style={{ background: colour, color: textOn(colour) }}>
        Send
      </span>{" "}
      Its text {ratioInWords(text)}; the button on the light page {ratioInWords(light)}, on the dark one{" "}
      {ratioInWords(dark)}.
    </Text>
  );
}
