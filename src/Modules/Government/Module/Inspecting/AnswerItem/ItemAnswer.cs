using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.AnswerItem;

/// <summary>What was found of one item, as a device sends it: perhaps long after, and perhaps more than once.</summary>
/// <param name="Item">Which item.</param>
/// <param name="Result">What was found.</param>
/// <param name="Note">What was seen.</param>
/// <param name="Version">Of the answer that was seen before it; 0 for none.</param>
/// <param name="Sending">The device's id of this sending; the same again writes nothing.</param>
[Class(DataClass.Confidential)]
internal sealed record ItemAnswer(Guid Item, ItemResult? Result, string? Note, int Version, Guid Sending);
