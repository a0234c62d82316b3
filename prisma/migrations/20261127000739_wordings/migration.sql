-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "when_late" TEXT NOT NULL DEFAULT 'wait';

-- CreateTable
CREATE TABLE "wordings" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "source" TEXT,
    "why" TEXT,
    "words_sealed" TEXT,
    "back_sealed" TEXT,
    "state" TEXT NOT NULL,
    "waits_since" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "wordings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "wordings_draft_id_language_key" ON "wordings"("draft_id", "language");

-- AddForeignKey
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What still has to be looked at is found without reading what is done.
CREATE INDEX "wordings_open" ON "wordings"("state") WHERE "state" IN ('waiting', 'desk', 'released');
