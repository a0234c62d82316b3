-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "judgement" JSONB;
