using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Inspecting.EvidencePictures;
using MerajutASA.Modules.Government.Standards;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>An item of the standard with what was found of it, if the reader may see that.</summary>
[Class(DataClass.Confidential)]
internal sealed record InspectedItem(ItemLine Item, AnswerLine? Answer, FindingLine? Finding, IReadOnlyList<EvidenceLine> Pictures)
{
    public bool NeedsFinding => Answer is { } answer && Scoring.NeedsFinding(answer.Result);
}
