-- AlterTable
ALTER TABLE "senders" ADD COLUMN     "recent" JSONB NOT NULL DEFAULT '[]';
