using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Ui.Forms;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>People of the actor's institution as a field's choices.</summary>
internal sealed class Colleagues(IActorSource actors, IPeople people)
{
    /// <param name="chosen">Somebody who was chosen before and may have left since: stays a choice.</param>
    /// <param name="known">Names that the page has already opened.</param>
    public async Task<IReadOnlyList<Choice<Guid?>>> ChoicesAsync(Guid? chosen, IReadOnlyDictionary<Guid, Person> known)
    {
        var colleagues = await people.ColleaguesAsync(await actors.GetAsync());
        var choices = colleagues.Select(person => new Choice<Guid?>(person.AccountId, person.Name ?? "–")).ToList();
        if (chosen is { } id && !choices.Exists(choice => choice.Value == id))
            choices.Add(new Choice<Guid?>(id, known.GetValueOrDefault(id)?.Name ?? "–"));
        return choices;
    }
}
