import { useEffect } from "react";

const ATTRIBUTE = "data-mantine-color-scheme";

/** Paper is white: pages print in the light theme, whatever the screen shows. */
export function useLightPrint() {
  useEffect(() => {
    const root = document.documentElement;
    let onScreen: string | null = null;

    function toPaper() {
      onScreen = root.getAttribute(ATTRIBUTE);
      root.setAttribute(ATTRIBUTE, "light");
    }
    function toScreen() {
      if (onScreen) root.setAttribute(ATTRIBUTE, onScreen);
    }

    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", toScreen);
    return () => {
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", toScreen);
    };
  }, []);
}
