-- AlterTable
ALTER TABLE "consents" ADD COLUMN     "paused_until" TIMESTAMPTZ(3);
