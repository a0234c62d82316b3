-- AlterTable
ALTER TABLE "broadcasts" ADD COLUMN     "student_ids" JSONB;
