using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;

namespace MerajutASA.Modules.Government.Announcing;

/// <summary>What one version of an announcement says; English where somebody wrote it.</summary>
[Document("government.announcement-texts"), Class(DataClass.Internal)]
internal sealed record AnnouncementText(Guid Id, Guid Announcement, string Title, string Body, string? TitleEnglish, string? BodyEnglish) : IDocument
{
    public AnnouncementWords Words => new(Title, Body, TitleEnglish, BodyEnglish);
}
