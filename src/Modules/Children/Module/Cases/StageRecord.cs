using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>What one stage of a case holds; a draft until it is completed.</summary>
[Class(DataClass.Restricted)]
internal abstract class StageRecord : CaseDetail
{
    public DateTimeOffset? CompletedAt { get; set; }

    public Guid? CompletedBy { get; set; }
}
