import { type DragEvent, useRef, useState } from 'react';
import { type Dropped, readDropped } from './dropped';

export interface DropTarget {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Makes an element take what is dropped on it. */
export function useDropTarget(onDropped: (dropped: Dropped) => void): DropTarget {
  const [isOver, setIsOver] = useState(false);
  // Entering a child comes before leaving its parent, so that only the count tells whether the pointer is still inside.
  const depth = useRef(0);

  function count(change: 1 | -1) {
    depth.current = Math.max(0, depth.current + change);
    setIsOver(depth.current > 0);
  }

  return {
    isOver,
    handlers: {
      onDragEnter: (event) => {
        event.preventDefault();
        count(1);
      },
      onDragOver: (event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDragLeave: () => {
        count(-1);
      },
      onDrop: (event) => {
        event.preventDefault();
        depth.current = 0;
        setIsOver(false);
        onDropped(readDropped(event.dataTransfer));
      },
    },
  };
}
