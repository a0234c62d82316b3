-- DropIndex
DROP INDEX "broadcasts_draft_id_key";

-- AlterTable
ALTER TABLE "broadcasts" ADD COLUMN     "part" TEXT NOT NULL DEFAULT 'whole',
ADD COLUMN     "replaced_by_id" UUID,
ADD COLUMN     "series_id" UUID;

-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "rhythm" TEXT NOT NULL DEFAULT 'once';

-- CreateIndex
CREATE INDEX "broadcasts_series_id_idx" ON "broadcasts"("series_id");

-- CreateIndex
CREATE UNIQUE INDEX "broadcasts_draft_id_part_key" ON "broadcasts"("draft_id", "part");
