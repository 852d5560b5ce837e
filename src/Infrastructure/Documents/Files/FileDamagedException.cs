namespace MerajutASA.Infrastructure.Documents.Files;

/// <summary>What the record promises is not in the store, or not as it was put there: a chunk is missing or was altered.</summary>
public sealed class FileDamagedException(Guid file, int chunk, Exception? cause = null) : Exception($"Chunk {chunk} of file {file} is missing or was altered.", cause)
{
    public Guid File { get; } = file;
}
