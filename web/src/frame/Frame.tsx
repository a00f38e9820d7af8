import { Drawer } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageFault } from "../components/PageFault";
import { SessionContext, useSessionQuery } from "../session";
import { Commands } from "./Commands";
import classes from "./Frame.module.css";
import { FrameSkeleton } from "./FrameSkeleton";
import { Rail } from "./Rail";
import { TopBar } from "./TopBar";
import { useLiveEvents } from "./useLiveEvents";

/** What surrounds every page of someone signed in; others are led to the sign-in page. */
export function Frame() {
  const session = useSessionQuery();
  const here = useLocation({ select: (location) => location.href });

  if (session.isPending) return <FrameSkeleton />;
  if (session.isError) return <PageFault error={session.error} />;
  if (session.data === null)
    return <Navigate to="/sign-in" search={here === "/" ? {} : { next: here }} replace />;
  return (
    <SessionContext value={session.data}>
      <SignedIn />
    </SessionContext>
  );
}

function SignedIn() {
  const { t } = useTranslation();
  const [folded, setFolded] = useLocalStorage({
    key: "switchboard.rail.folded",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [menuOpen, menu] = useDisclosure(false);
  useLiveEvents();

  return (
    <div className={classes.frame} data-folded={folded || undefined}>
      <a className={classes.skip} href="#page">
        {t("frame.skip")}
      </a>
      <aside className={classes.rail}>
        <Rail folded={folded} onFold={() => setFolded(!folded)} />
      </aside>
      <Drawer
        opened={menuOpen}
        onClose={menu.close}
        size={272}
        withCloseButton={false}
        padding={0}
        title={undefined}
        aria-label={t("rail.name")}
        styles={{ body: { height: "100%" } }}
      >
        <Rail folded={false} onLeave={menu.close} />
      </Drawer>
      <TopBar onMenu={menu.open} />
      <main id="page" className={classes.page} tabIndex={-1}>
        <Outlet />
      </main>
      <Commands />
    </div>
  );
}
