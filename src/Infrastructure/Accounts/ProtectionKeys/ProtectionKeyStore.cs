using System.Xml.Linq;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace MerajutASA.Infrastructure.Accounts.ProtectionKeys;

/// <summary>
/// Keeps the keys of cookies and forms in PostgreSQL, through two functions. They are read at start and every now and then, never on a
/// request's way; the interface knows no asynchronous calls.
/// </summary>
internal sealed class ProtectionKeyStore(ModuleDatabase<IdentityDb> database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Run("select * from identity.protection_keys()", command =>
    {
        using var reader = command.ExecuteReader();
        List<XElement> elements = [];
        while (reader.Read())
            elements.Add(XElement.Parse(reader.GetString(0)));
        return elements;
    });

    public void StoreElement(XElement element, string friendlyName) => Run(
        "select identity.add_protection_key($1, $2)", command => command.ExecuteScalar(), friendlyName, element.ToString(SaveOptions.DisableFormatting));

    private T Run<T>(string sql, Func<NpgsqlCommand, T> run, params string[] values)
    {
        try
        {
            using var connection = database.Source.OpenConnection();
            using var command = new NpgsqlCommand(sql, connection);
            foreach (var value in values)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            return run(command);
        }
        catch (NpgsqlException failure) when (Failures.IsStoreDown(failure))
        {
            throw new StoreUnavailableException("postgres", failure);
        }
    }
}
