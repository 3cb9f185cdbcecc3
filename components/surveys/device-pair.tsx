import { Box, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./device-pair.module.css";

/** What frames are wide, border included, so that what is inside measures 390 and 720 px. */
export const PHONE_WIDTH = "392px";
export const DESKTOP_WIDTH = "722px";

/** The same thing on a phone and on a desktop, side by side where there is room. */
export function DevicePair({ phone, desktop }: { phone: ReactNode; desktop: ReactNode }) {
  return (
    <div className={classes.pair}>
      <section aria-labelledby="on-phone" className={classes.device}>
        <Title order={2} id="on-phone" className={classes.name}>
          On a phone
        </Title>
        {phone}
      </section>
      <Box component="section" aria-labelledby="on-desktop" tabIndex={0} className={classes.device}>
        <Title order={2} id="on-desktop" className={classes.name}>
          On a desktop
        </Title>
        {desktop}
      </Box>
    </div>
  );
}
