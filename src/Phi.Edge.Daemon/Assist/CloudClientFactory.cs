using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Pipelines.Voice.Cloud;

namespace Phi.Edge.Daemon.Assist;

/// <summary>Makes the client of the cloud assistant. The key is read from its file and stands nowhere else.</summary>
internal static class CloudClientFactory
{
    private const int LongestKey = 4096;

    /// <exception cref="StartupException">The key file cannot be read or holds no key.</exception>
    public static IChatClient Create(CloudAssistOptions options)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Timeout,
            // A late answer is of no use, and the breaker decides when to try again.
            RetryPolicy = new ClientRetryPolicy(0),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            EnableDistributedTracing = false,
        };
        return new OpenAIClient(new ApiKeyCredential(Key(options.KeyFile!)), settings).GetChatClient(options.Model!).AsIChatClient();
    }

    private static string Key(string file)
    {
        const string Where = $"{CloudAssistOptions.Section}:KeyFile";
        try
        {
            using var reader = new StreamReader(file);
            var key = reader.ReadLine()?.Trim();
            return key is { Length: > 0 and <= LongestKey } && key.All(c => c is > ' ' and < '\x7f')
                ? key
                : throw new StartupException($"{Where}: {file} holds no key on its first line.", ExitCodes.Configuration);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{Where}: {file} cannot be read: {e.Message}", ExitCodes.NoInput, e);
        }
    }
}
