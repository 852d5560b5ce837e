using MerajutASA.Infrastructure.Encryption;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace MerajutASA.Infrastructure.Documents;

/// <summary>How values are written: ids in their standard form, times as dates, enumerations by name, fields in camel case.</summary>
internal sealed class DocumentSerializers : IBsonSerializationProvider
{
    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>The driver keeps its serializers for the whole process: registered once, before the first document.</summary>
    public static bool Ensure() => Registered.Value;

    public IBsonSerializer? GetSerializer(Type type)
    {
        if (type == typeof(Guid))
            return new GuidSerializer(GuidRepresentation.Standard);
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffsetSerializer(BsonType.DateTime);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sealed<>)
            ? (IBsonSerializer)Activator.CreateInstance(typeof(SealedSerializer<>).MakeGenericType(type.GetGenericArguments()))!
            : null;
    }

    private static bool Register()
    {
        BsonSerializer.RegisterSerializationProvider(new DocumentSerializers());
        ConventionRegistry.Register(
            "documents",
            new ConventionPack
            {
                new CamelCaseElementNameConvention(), new IgnoreExtraElementsConvention(true), new EnumRepresentationConvention(BsonType.String),
            },
            type => type.GetInterfaces().Contains(typeof(IDocument)) || type.Namespace?.StartsWith("MerajutASA.", StringComparison.Ordinal) == true);
        return true;
    }
}
