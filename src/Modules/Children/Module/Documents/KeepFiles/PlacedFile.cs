using MerajutASA.Infrastructure.Documents;

namespace MerajutASA.Modules.Children.Documents;

/// <summary>What one upload has left in MongoDB, and whose it is by its record. The child stands here by its id alone.</summary>
internal sealed record PlacedFile(Guid Record, Guid Child, Guid Institution, string Region, Guid? Content, Guid? Preview)
{
    /// <summary>The raw upload lies under the record's own id until it is swept away.</summary>
    public IEnumerable<Guid> Files => new[] { Record, Content, Preview }.OfType<Guid>();

    public DocumentScope Scope => new(Institution, Region);
}
