import { useEffect, useRef, useState } from "react";

interface Recorder {
  readonly possible: boolean;
  readonly recording: boolean;
  /** Why the microphone cannot be used. */
  readonly refused: boolean;
  start(): Promise<void>;
  stop(): void;
}

/** Records from the microphone until it is stopped, then hands the sound over. */
export function useRecorder(onSound: (sound: Blob) => void): Recorder {
  const recorder = useRef<MediaRecorder>(undefined);
  const [recording, setRecording] = useState(false);
  const [refused, setRefused] = useState(false);

  useEffect(
    () => () => {
      const running = recorder.current;
      if (!running) return;
      running.onstop = null;
      for (const track of running.stream.getTracks()) track.stop();
    },
    [],
  );

  return {
    possible: typeof MediaRecorder !== "undefined" && Boolean(navigator.mediaDevices),
    recording,
    refused,
    start: async () => {
      setRefused(false);
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        const pieces: Blob[] = [];
        const started = new MediaRecorder(stream);
        recorder.current = started;
        started.ondataavailable = (event) => pieces.push(event.data);
        started.onstop = () => {
          for (const track of stream.getTracks()) track.stop();
          setRecording(false);
          onSound(new Blob(pieces, { type: started.mimeType }));
        };
        started.start();
        setRecording(true);
      } catch {
        setRefused(true);
      }
    },
    stop: () => recorder.current?.stop(),
  };
}
