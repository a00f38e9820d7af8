import { Drawer } from "@mantine/core";
import { useDisclosure, useLocalStorage } from "@mantine/hooks";
import { Outlet, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
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

  if (session.isPending) return <FrameSkeleton />;
  if (session.isError) return <PageFault error={session.error} />;
  if (session.data === null) return <ToSignIn />;
  return (
    <SessionContext value={session.data}>
      <SignedIn />
    </SessionContext>
  );
}

/** Leads to the sign-in page once, which leads back to the page that was asked for. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const next = router.state.location.href;
    void router.navigate({ to: "/sign-in", search: next === "/" ? {} : { next }, replace: true });
  }, [router]);
  return <FrameSkeleton />;
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
