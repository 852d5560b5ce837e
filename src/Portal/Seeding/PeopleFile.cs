using System.Text.Json;
using System.Text.Json.Serialization;

namespace MerajutASA.Portal.Seeding;

/// <summary>Who was made up, in the portal user's own folder (mode 600), so that they can be printed and a run that was cut off goes on.</summary>
internal sealed class PeopleFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    private readonly string _location;
    private readonly Dictionary<string, SeededPerson> _people;

    private PeopleFile(string location, IEnumerable<SeededPerson> people)
    {
        _location = location;
        _people = people.ToDictionary(person => person.Email);
    }

    public IReadOnlyCollection<SeededPerson> People => _people.Values;

    /// <param name="folder">The home of whoever runs this, unless given.</param>
    public static PeopleFile Read(string? folder = null)
    {
        var location = Path.Combine(folder ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "people.json");
        return new(location, File.Exists(location) ? JsonSerializer.Deserialize<List<SeededPerson>>(File.ReadAllText(location), Json)! : []);
    }

    public SeededPerson? Find(string email) => _people.GetValueOrDefault(email);

    public void Keep(SeededPerson person)
    {
        _people[person.Email] = person;
        var fresh = _location + ".new";
        File.WriteAllText(fresh, "");
        File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(fresh, JsonSerializer.Serialize(_people.Values, Json));
        File.Move(fresh, _location, overwrite: true);
    }
}
