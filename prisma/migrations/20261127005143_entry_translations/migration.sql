-- AlterTable
ALTER TABLE "conversation_entries" ADD COLUMN     "language" TEXT,
ADD COLUMN     "translation_by" TEXT,
ADD COLUMN     "translation_not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "translation_sealed" TEXT,
ADD COLUMN     "translation_state" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "translation_tries" INTEGER NOT NULL DEFAULT 0;

-- What waits for its translation is found without reading the rest.
CREATE INDEX "conversation_entries_untranslated" ON "conversation_entries"("at") WHERE "translation_state" = 'waiting';
