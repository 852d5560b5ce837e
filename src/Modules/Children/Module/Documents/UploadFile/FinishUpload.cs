using MerajutASA.Infrastructure.Documents.Files.Content;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>All bytes of an upload are there and were looked at: what is kept of them and where, or why nothing is.</summary>
internal sealed record FinishUpload(Guid Id, int Version, string? Refusal)
{
    public FileType? Type { get; init; }

    public long? Length { get; init; }

    public Guid? Content { get; init; }

    public Guid? Preview { get; init; }

    public long? PreviewLength { get; init; }
}
