-- AlterTable
ALTER TABLE "ImportRun" DROP COLUMN "counts",
ADD COLUMN     "plan" BYTEA,
ADD COLUMN     "summary" TEXT NOT NULL;
