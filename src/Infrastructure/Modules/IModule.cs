using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MerajutASA.Infrastructure.Modules;

/// <summary>A module says what it is in one public class; everything else of it is internal.</summary>
public interface IModule
{
    /// <summary>Also the schema, the suffix of the login role and the prefix of event and use-case names.</summary>
    string Name { get; }

    Assembly Assembly => GetType().Assembly;

    /// <summary>Entries of the left navigation, each shown to the roles that its use case allows.</summary>
    IReadOnlyList<NavigationEntry> Navigation => [];

    void Add(IServiceCollection services, IConfiguration configuration);

    /// <summary>Addresses that are no page, such as downloads. They pass the same sign-in, and take the actor from IActorSource.</summary>
    void Map(IEndpointRouteBuilder endpoints)
    {
    }
}
