import { VisuallyHidden } from '@mantine/core';
import { useStore } from '../store/useStore';
import { SendProgress } from './send/SendProgress';
import { SendResult } from './send/SendResult';
import { SendSetup } from './send/SendSetup';
import { type SendView, sendView } from './send/sendView';
import { useSendAnnouncement } from './send/useSendAnnouncement';

/** Step 5: where it goes, the sending itself, and what became of every row. */
export function SendStep() {
  const run = useStore((state) => state.run);
  const view = sendView(run);
  const announcement = useSendAnnouncement(view);
  return (
    <>
      <SendContent view={view} />
      {/* Stays while the views above change, so that screen readers hear each change of state, and nothing else. */}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </>
  );
}

function SendContent({ view }: { readonly view: SendView }) {
  switch (view.kind) {
    case 'setup':
      return <SendSetup failure={view.failure} />;
    case 'sending':
      return <SendProgress receiver={view.receiver} progress={view.progress} />;
    case 'ended':
      return <SendResult receiver={view.receiver} progress={view.progress} failure={view.failure} />;
  }
}
