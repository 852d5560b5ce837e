namespace MerajutASA.Modules.Children.Ends;

/// <summary>The care of a child has ended, or its end had been written down wrongly.</summary>
/// <param name="ChildId">Whose.</param>
/// <param name="Id">Made by the asker, so that recording twice records once.</param>
/// <param name="Form">What was typed.</param>
/// <param name="Corrects">The version that this one takes the place of; null for a first one.</param>
internal sealed record RecordEnd(Guid ChildId, Guid Id, EndForm Form, Guid? Corrects = null);
