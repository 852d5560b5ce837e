namespace MerajutASA.Modules.Children.Reviews;

/// <summary>A review was held, or had been written down wrongly.</summary>
/// <param name="ChildId">Whose plan.</param>
/// <param name="Id">Made by the asker, so that recording twice records once.</param>
/// <param name="Seen">How many reviews of the case the asker saw, struck ones too; of no account for a correction.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Corrects">The version that this one takes the place of; null for a new review.</param>
internal sealed record RecordReview(Guid ChildId, Guid Id, int Seen, ReviewForm Form, Guid? Corrects = null);
