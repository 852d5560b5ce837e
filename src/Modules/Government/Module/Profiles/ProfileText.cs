using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What one version of a profile says.</summary>
[Document("government.profile-texts"), Class(DataClass.Internal)]
internal sealed record ProfileText(Guid Id, string? Description, string? Services, string? Facilities, string? VisitingHours) : IDocument
{
    public ProfileForm Form => new() { Description = Description, Services = Services, Facilities = Facilities, VisitingHours = VisitingHours };
}
